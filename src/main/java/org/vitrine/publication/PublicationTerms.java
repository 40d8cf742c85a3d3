package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.TermUse;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Which terms published records use: what a concept's page shows. A withdrawn record keeps its rows and is left out by
/// its state.
@ApplicationScoped
public class PublicationTerms {

    private final EntityManager entityManager;

    PublicationTerms(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// A term in use.
    record Use(String scheme, String term) {}

    /// Published records that use one of some terms, the first published first.
    ///
    /// @param limit at most so many
    public List<UUID> using(String scheme, Collection<String> terms, int limit) {
        @SuppressWarnings("unchecked")
        List<UUID> records = entityManager
                .createNativeQuery("""
                        select p.record from publication p
                        where p.state = 'PUBLISHED' and exists (
                            select from publication_term t
                            where t.record = p.record and t.scheme = ?1 and t.term = any(?2))
                        order by p.position limit ?3
                        """)
                .setParameter(1, scheme)
                .setParameter(2, terms.toArray(String[]::new))
                .setParameter(3, limit)
                .getResultList();
        return records;
    }

    /// How many published records use one of some terms.
    public long count(String scheme, Collection<String> terms) {
        return ((Number) entityManager
                        .createNativeQuery("""
                                select count(distinct t.record) from publication_term t
                                join publication p on p.record = t.record and p.state = 'PUBLISHED'
                                where t.scheme = ?1 and t.term = any(?2)
                                """)
                        .setParameter(1, scheme)
                        .setParameter(2, terms.toArray(String[]::new))
                        .getSingleResult())
                .longValue();
    }

    /// Replaces what some records used. Belongs into the transaction that publishes them.
    void write(Collection<PublicRecord> bodies) {
        entityManager
                .createNativeQuery("delete from publication_term where record = any(?1)")
                .setParameter(1, bodies.stream().map(PublicRecord::id).toArray(UUID[]::new))
                .executeUpdate();
        List<UUID> records = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        for (PublicRecord body : bodies) {
            for (Use use : of(body)) {
                records.add(body.id());
                uses.add(use);
            }
        }
        entityManager
                .createNativeQuery("""
                        insert into publication_term (record, scheme, term)
                        select record, scheme, term
                        from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]))
                            as t(record, scheme, term)
                        """)
                .setParameter(1, records.toArray(UUID[]::new))
                .setParameter(2, uses.stream().map(Use::scheme).toArray(String[]::new))
                .setParameter(3, uses.stream().map(Use::term).toArray(String[]::new))
                .executeUpdate();
    }

    static Set<Use> of(PublicRecord body) {
        Set<Use> uses = new LinkedHashSet<>();
        switch (body) {
            case PublicObject object -> {
                Description said = object.description();
                if (said.objectName() != null) {
                    uses.add(new Use("object-names", said.objectName()));
                }
                add("materials", said.materials(), uses);
                add("techniques", said.techniques(), uses);
            }
            case PublicAuthority authority -> {
                AuthorityDescription said = authority.description();
                String scheme = said.kind().types();
                if (scheme != null && said.type() != null) {
                    uses.add(new Use(scheme, said.type()));
                }
            }
        }
        return uses;
    }

    private static void add(String scheme, List<TermUse> terms, Set<Use> uses) {
        for (TermUse use : terms) {
            if (use.term() != null) {
                uses.add(new Use(scheme, use.term()));
            }
        }
    }
}
