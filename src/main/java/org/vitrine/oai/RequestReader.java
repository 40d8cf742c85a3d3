package org.vitrine.oai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a request, all of them before anything is answered.
final class RequestReader {

    // the two patterns of OAI-PMH.xsd: what does not fit them could not even be echoed
    private static final String UNRESERVED = "[A-Za-z0-9\\-_.!~*'()]+";
    private static final Pattern PREFIX = Pattern.compile(UNRESERVED);
    private static final Pattern SET = Pattern.compile(UNRESERVED + "(:" + UNRESERVED + ")*");

    private final String domain;

    RequestReader(String domain) {
        this.domain = domain;
    }

    sealed interface Outcome {
        /// The arguments as given.
        Map<String, String> echo();

        record Understood(OaiRequest request, Map<String, String> echo) implements Outcome {}

        record Refused(List<OaiError> errors, Map<String, String> echo) implements Outcome {}
    }

    Outcome read(Map<String, List<String>> arguments) {
        List<String> verbs = arguments.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            return refused(new OaiError(
                    OaiError.Code.BAD_VERB, verbs.isEmpty() ? "A verb is needed" : "The verb is given more than once"));
        }
        Optional<Verb> verb = Verb.find(verbs.getFirst());
        return verb.map(known -> read(known, arguments))
                .orElseGet(() -> refused(new OaiError(OaiError.Code.BAD_VERB, "There is no such verb")));
    }

    private Outcome read(Verb verb, Map<String, List<String>> arguments) {
        List<OaiError> errors = new ArrayList<>();
        Map<String, String> given = new LinkedHashMap<>();
        arguments.forEach((name, values) -> {
            if (!name.equals("verb") && !verb.knows(name)) {
                errors.add(OaiError.badArgument(verb.word() + " has no such argument as the one given"));
            } else if (values.size() != 1) {
                errors.add(OaiError.badArgument(name + " is given more than once"));
            } else {
                given.put(name, values.getFirst());
            }
        });
        if (given.containsKey(OaiRequest.TOKEN)) {
            if (arguments.size() > 2) {
                errors.add(OaiError.badArgument("A resumptionToken stands alone beside the verb"));
            }
            return errors.isEmpty() ? resume(verb, given) : refused(errors);
        }
        for (String name : verb.required()) {
            if (!arguments.containsKey(name)) {
                errors.add(OaiError.badArgument(verb.word() + " needs " + name));
            }
        }
        checkSyntax(given, errors);
        return errors.isEmpty() ? new Outcome.Understood(request(verb, given), given) : refused(errors);
    }

    private Outcome resume(Verb verb, Map<String, String> given) {
        Optional<ResumptionToken> token = Optional.ofNullable(given.get(OaiRequest.TOKEN))
                .flatMap(text -> ResumptionToken.decode(text, domain))
                .filter(decoded -> decoded.verb() == verb);
        if (token.isEmpty()) {
            // not echoed: it may hold characters that XML cannot
            return new Outcome.Refused(
                    List.of(new OaiError(
                            OaiError.Code.BAD_RESUMPTION_TOKEN,
                            "This is not a token that " + verb.word() + " of this repository gave")),
                    Map.of("verb", verb.word()));
        }
        return new Outcome.Understood(new OaiRequest.Resume(token.get()), given);
    }

    private static void checkSyntax(Map<String, String> given, List<OaiError> errors) {
        require(given, "metadataPrefix", PREFIX, errors);
        require(given, "set", SET, errors);
        String identifier = given.get("identifier");
        if (identifier != null && !isUri(identifier)) {
            errors.add(OaiError.badArgument("identifier is not a URI"));
        }
        Datestamp from = date(given, "from", errors);
        Datestamp until = date(given, "until", errors);
        if (from != null && until != null) {
            if (from.granularity() != until.granularity()) {
                errors.add(OaiError.badArgument("from and until differ in granularity"));
            } else if (from.start().isAfter(until.start())) {
                errors.add(OaiError.badArgument("from is later than until"));
            }
        }
    }

    private static void require(Map<String, String> given, String name, Pattern pattern, List<OaiError> errors) {
        String value = given.get(name);
        if (value != null && !pattern.matcher(value).matches()) {
            errors.add(OaiError.badArgument(name + " has characters that it cannot have"));
        }
    }

    private static @Nullable Datestamp date(Map<String, String> given, String name, List<OaiError> errors) {
        String value = given.get(name);
        Optional<Datestamp> date = Optional.ofNullable(value).flatMap(Datestamp::parse);
        if (value != null && date.isEmpty()) {
            errors.add(OaiError.badArgument(name + " is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ"));
        }
        return date.orElse(null);
    }

    private static OaiRequest request(Verb verb, Map<String, String> given) {
        return switch (verb) {
            case IDENTIFY -> new OaiRequest.Identify();
            case LIST_SETS -> new OaiRequest.ListSets();
            case LIST_METADATA_FORMATS ->
                new OaiRequest.ListMetadataFormats(Optional.ofNullable(given.get("identifier")));
            case GET_RECORD ->
                new OaiRequest.GetRecord(
                        given.getOrDefault("identifier", ""), given.getOrDefault("metadataPrefix", ""));
            case LIST_IDENTIFIERS, LIST_RECORDS ->
                new OaiRequest.Begin(
                        verb,
                        given.getOrDefault("metadataPrefix", ""),
                        given.get("set"),
                        date(given, "from", new ArrayList<>()),
                        date(given, "until", new ArrayList<>()));
        };
    }

    private static boolean isUri(String text) {
        try {
            return !text.isEmpty() && new URI(text).toASCIIString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Outcome refused(OaiError error) {
        return refused(List.of(error));
    }

    /// Each once, however often it was made.
    private static Outcome refused(List<OaiError> errors) {
        return new Outcome.Refused(errors.stream().distinct().toList(), Map.of());
    }
}
