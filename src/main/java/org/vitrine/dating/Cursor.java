package org.vitrine.dating;

import java.util.List;

/// A place in a list of tokens. Past the end every token is the closing one.
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    void skip(int count) {
        at = Math.min(at + count, tokens.size() - 1);
    }

    boolean take(Term term) {
        if (peek().is(term)) {
            skip(1);
            return true;
        }
        return false;
    }

    boolean take(char sign) {
        if (peek().sign(sign)) {
            skip(1);
            return true;
        }
        return false;
    }

    /// Takes these words and signs when all of them stand here.
    boolean takePhrase(String... spellings) {
        for (int i = 0; i < spellings.length; i++) {
            if (!peek(i).text().equals(spellings[i])) {
                return false;
            }
        }
        skip(spellings.length);
        return true;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean ended() {
        return peek().kind() == Token.Kind.END;
    }

    static boolean dash(Token token) {
        return token.sign('-') || token.sign('~');
    }
}
