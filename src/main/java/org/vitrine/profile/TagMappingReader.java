package org.vitrine.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vitrine.media.TagMapping;
import org.vitrine.media.TagMapping.Sort;
import org.vitrine.media.TagSource;
import org.vitrine.vocabulary.SourceFile;

/// Reads which tags of a picture are offered for which field. A field is of the picture, or a title or description of
/// the record; no tag is ever offered for a date of the object, for it tells when the picture was taken.
final class TagMappingReader {

    private static final Map<String, Sort> FIELDS = Map.of(
            "titles.text", Sort.TEXT,
            "descriptions.text", Sort.TEXT,
            "pictures.captions.text", Sort.TEXT,
            "pictures.creator", Sort.TEXT,
            "pictures.rights", Sort.TEXT,
            "pictures.rightsHolder", Sort.TEXT,
            "pictures.rightsStatement", Sort.TEXT,
            "pictures.taken", Sort.DAY,
            "pictures.takenAt", Sort.TEXT,
            "pictures.keywords.text", Sort.WORDS);

    private final Faults faults;

    TagMappingReader(Faults faults) {
        this.faults = faults;
    }

    TagMapping read(SourceFile file) {
        Yaml.Table table = YamlReader.read(file.content(), faults);
        if (table == null) {
            return TagMapping.NOTHING;
        }
        Keys root = new Keys(table, faults);
        Keys fields = root.table("pictureTags");
        root.refuseOthers();
        if (fields == null) {
            faults.add("key-missing", 1, "“pictureTags” is needed", "pictureTags");
            return TagMapping.NOTHING;
        }
        List<TagMapping.Line> lines = new ArrayList<>();
        for (String field : fields.names()) {
            List<TagSource> sources = sources(fields.words(field));
            Sort sort = FIELDS.get(field);
            if (sort == null) {
                String all = String.join(", ", new TreeSet<>(FIELDS.keySet()));
                faults.add(
                        "no-tags-for-field",
                        fields.line(field),
                        "No tag of a picture is offered for “" + field + "”; there are " + all,
                        field,
                        all);
            } else {
                lines.add(new TagMapping.Line(field, sort, sources));
            }
        }
        return new TagMapping(lines);
    }

    private List<TagSource> sources(List<Yaml.Word> words) {
        List<TagSource> sources = new ArrayList<>();
        for (Yaml.Word word : words) {
            TagSource.parse(word.text())
                    .ifPresentOrElse(
                            sources::add,
                            () -> faults.add(
                                    "unknown-tag",
                                    word.line(),
                                    "“" + word.text()
                                            + "” names no tag; write XMP dc:title, IPTC 2:05, EXIF 0x010E, GPS"
                                            + " or TIKA dc:title",
                                    word.text()));
        }
        return sources;
    }
}
