package org.vitrine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Ids;
import org.vitrine.text.LangText;

/// Objects and authorities as tests need them.
final class Samples {

    private Samples() {}

    static ObjectSample object(String number) {
        return new ObjectSample(number);
    }

    static PublicAuthority authority(AuthorityKind kind, String... names) {
        UUID id = Ids.record();
        return new PublicAuthority(id, "a-" + id, description(kind, names), Map.of());
    }

    /// The first name is preferred.
    static AuthorityDescription description(AuthorityKind kind, String... names) {
        List<Name> all = new ArrayList<>();
        for (String name : names) {
            all.add(new Name(Ids.item(), name, null, all.isEmpty() ? Name.Use.PREFERRED : Name.Use.VARIANT, null));
        }
        return new AuthorityDescription(
                kind, all, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    static final class ObjectSample {
        private final UUID id = Ids.record();
        private final String number;
        private String kind = "gift";
        private final List<Description.Title> titles = new ArrayList<>();
        private final List<LangText> texts = new ArrayList<>();
        private final List<Description.TermUse> materials = new ArrayList<>();
        private final List<Description.Presentation> presentations = new ArrayList<>();
        private final List<Description.Inscription> inscriptions = new ArrayList<>();
        private final Map<UUID, Label> labels = new HashMap<>();

        private ObjectSample(String number) {
            this.number = number;
        }

        ObjectSample kind(String word) {
            kind = word;
            return this;
        }

        ObjectSample title(String text, @Nullable String lang) {
            titles.add(new Description.Title(Ids.item(), text, lang, Description.TitleType.GIVEN));
            return this;
        }

        ObjectSample text(String text) {
            texts.add(LangText.of(text, null));
            return this;
        }

        ObjectSample inscription(String text) {
            inscriptions.add(new Description.Inscription(Ids.item(), null, null, text, "ko", null, null, null));
            return this;
        }

        ObjectSample material(String term) {
            materials.add(new Description.TermUse(Ids.item(), term, null));
            return this;
        }

        /// A presentation by these givers; all their names are taken from their own records.
        ObjectSample given(@Nullable String edtf, @Nullable PublicAuthority place, PublicAuthority... givers) {
            List<Party> parties = new ArrayList<>();
            for (PublicAuthority giver : givers) {
                parties.add(new Party(Ids.item(), giver.id(), null, null, null));
                label(giver);
            }
            if (place != null) {
                label(place);
            }
            HistoricalDate date = edtf == null ? null : HistoricalDate.of(Edtf.parse(edtf), edtf);
            presentations.add(new Description.Presentation(
                    Ids.item(),
                    date,
                    parties,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    place == null ? null : place.id(),
                    List.of()));
            return this;
        }

        ObjectSample with(Consumer<ObjectSample> more) {
            more.accept(this);
            return this;
        }

        private void label(PublicAuthority authority) {
            labels.put(
                    authority.id(),
                    new Label(
                            authority.id(),
                            authority.description().kind(),
                            authority.slug(),
                            authority.description().preferred()));
        }

        UUID id() {
            return id;
        }

        PublicObject published() {
            return new PublicObject(id, description(), labels, Map.of(), List.of());
        }

        Description description() {
            return Description.of(new Description.Identity(
                            new ObjectNumber(number), "test", kind, Description.Level.ITEM, Description.Basis.HELD))
                    .titles(titles)
                    .descriptions(texts)
                    .materials(materials)
                    .inscriptions(inscriptions)
                    .presentations(presentations)
                    .build();
        }
    }
}
