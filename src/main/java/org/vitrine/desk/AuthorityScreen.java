package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.desk.RecordScreen.News;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publications;
import org.vitrine.text.Language;

/// Draws the screen of one authority, in the look of the objects'.
@ApplicationScoped
class AuthorityScreen {

    private final AuthorityForms forms;
    private final FormSupplies supplies;
    private final AuthorityAsides asides;
    private final Publications publications;
    private final ViolationWords words;
    private final Frames frames;

    AuthorityScreen(
            AuthorityForms forms,
            FormSupplies supplies,
            AuthorityAsides asides,
            Publications publications,
            ViolationWords words,
            Frames frames) {
        this.forms = forms;
        this.supplies = supplies;
        this.asides = asides;
        this.publications = publications;
        this.words = words;
        this.frames = frames;
    }

    RecordView draw(AuthorityDesk.Sheet sheet, News news, Account who) {
        Language language = who.language();
        AuthorityKind kind = sheet.kind();
        Fields fields = sheet.fields();
        FieldNames fieldNames = new FieldNames(AuthorityDescription.FORM, forms.guide(kind), fields, language, words);
        Authority authority = sheet.authority();
        String status = publications
                .findByIdOptional(sheet.id())
                .map(one -> one.isPublished() ? "published" : "withdrawn")
                .orElse("draft");
        List<RecordView.Line> summary = news.violations().stream()
                .filter(Violation::isError)
                .map(fieldNames::line)
                .toList();
        return new RecordView(
                sheet.id(),
                authority == null ? "" : kind.folder() + "/" + authority.slug(),
                title(fields, language),
                frames.word(language, "authority." + kind.word()),
                sheet.basedOn(),
                authority == null ? 0 : authority.version(),
                status,
                frames.word(language, "status." + status),
                who.role().mayDoWhat(Role.CURATOR),
                status.equals("published"),
                sheet.draftOf() == null ? null : Lines.when(sheet.draftOf(), language),
                news.notice(),
                news.merged(),
                frames.word(language, "fieldsNeedAttention", summary.size()),
                summary,
                news.conflicts().isEmpty() ? "" : frames.word(language, "conflictBy", news.by()),
                news.conflicts().stream()
                        .map(conflict -> RecordScreen.conflict(conflict, fieldNames))
                        .toList(),
                FormBuilder.build(
                        forms.profile(kind),
                        new FormBuilder.Material(
                                AuthorityDescription.FORM,
                                fields,
                                news.violations(),
                                List.of(),
                                supplies.names(fields, language),
                                supplies.terms(language),
                                words,
                                Map.of(),
                                language)),
                "/desk/authorities/" + sheet.id(),
                null,
                asides.of(sheet.id(), kind, fields, who),
                null);
    }

    /// The preferred name in the archivist's language, else the first.
    private String title(Fields fields, Language language) {
        return fields.items("names").stream()
                .filter(id -> fields.get("names." + id + ".use").equals("PREFERRED")
                        && fields.get("names." + id + ".lang").equals(language.tag()))
                .findFirst()
                .or(() -> fields.items("names").stream().findFirst())
                .map(id -> fields.get("names." + id + ".text"))
                .filter(text -> !text.isBlank())
                .orElse(frames.word(language, "untitled"));
    }
}
