package org.vitrine.form;

import java.util.function.Predicate;

/// What a text must be to stand for a value of a type of its own, an object number say.
///
/// @param type a record of one text, written as that text
/// @param code of the violation when a text is not allowed
/// @param message goes on behind the text in quotation marks: "is not an object number"
public record TextRule(Class<? extends Record> type, Predicate<String> allows, String code, String message) {}
