package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.authority.Citation;
import org.vitrine.catalogue.Assertion;
import org.vitrine.catalogue.Description;

/// Certainty and sources of single values. Each is told once: beside its value, or at the end of the page.
final class Assurances {

    private final Teller teller;
    private final Terms terms;
    private final List<Assertion> untold;

    Assurances(Description said, Teller teller, Terms terms) {
        this.teller = teller;
        this.terms = terms;
        this.untold = new ArrayList<>(said.assertions());
    }

    /// Those of the values at or below some paths.
    List<Assurance> at(String... paths) {
        List<Assurance> told = new ArrayList<>();
        untold.removeIf(assertion -> {
            boolean here = false;
            for (String path : paths) {
                here |= assertion.path().equals(path) || assertion.path().startsWith(path + ".");
            }
            if (here) {
                told.add(assurance(assertion, false));
            }
            return here;
        });
        return told;
    }

    /// Those that stood beside nothing, with the name of their field.
    List<Assurance> rest() {
        List<Assurance> told =
                untold.stream().map(assertion -> assurance(assertion, true)).toList();
        untold.clear();
        return told;
    }

    private Assurance assurance(Assertion assertion, boolean named) {
        Assertion.Certainty certainty = assertion.certainty();
        return new Assurance(
                named ? terms.field(assertion.path(), teller.words()) : null,
                certainty == null ? null : teller.words().term("certainty", certainty.name()),
                assertion.source() == null
                        ? null
                        : teller.source(new Citation(assertion.id(), assertion.source(), assertion.locator(), null)),
                assertion.note());
    }
}
