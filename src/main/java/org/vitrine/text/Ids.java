package org.vitrine.text;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers: UUIDv7 for records (RFC 9562, section 5.7), short random ids for items within a record.
public final class Ids {

    private static final NoArgGenerator RECORDS = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ITEM_LENGTH = 6;

    private Ids() {}

    public static UUID record() {
        return RECORDS.generate();
    }

    /// Six characters of an alphabet without look-alikes: one in 887 million, enough within one record.
    public static String item() {
        StringBuilder id = new StringBuilder(ITEM_LENGTH);
        // the first is a letter, so that the id can stand in an HTML id and a CSS selector
        id.append(ALPHABET.charAt(8 + RANDOM.nextInt(ALPHABET.length() - 8)));
        while (id.length() < ITEM_LENGTH) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
