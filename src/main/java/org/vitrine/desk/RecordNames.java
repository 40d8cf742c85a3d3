package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitrine.authority.Authorities;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.form.Fields;
import org.vitrine.media.MediaFiles;
import org.vitrine.text.Language;

/// Looks up the names of whatever fields refer to: three queries for any number of records.
@ApplicationScoped
class RecordNames {

    private final Authorities authorities;
    private final CollectionObjects objects;
    private final MediaFiles files;

    RecordNames(Authorities authorities, CollectionObjects objects, MediaFiles files) {
        this.authorities = authorities;
        this.objects = objects;
        this.files = files;
    }

    Names in(Collection<Fields> all, Language language) {
        Set<UUID> ids = new HashSet<>();
        all.forEach(fields -> ids.addAll(Names.idsIn(fields)));
        return of(ids, language);
    }

    Names of(Set<UUID> ids, Language language) {
        Map<UUID, String> byId = new HashMap<>();
        authorities
                .byId(ids)
                .forEach((id, authority) -> byId.put(id, authority.description().name(language)));
        List<UUID> others = ids.stream().filter(id -> !byId.containsKey(id)).toList();
        objects.byId(others).forEach((id, object) -> byId.put(id, object.number() + " " + object.title(language)));
        files.byId(others.stream().filter(id -> !byId.containsKey(id)).toList())
                .forEach((id, file) -> byId.put(id, file.fileName()));
        return new Names(byId);
    }
}
