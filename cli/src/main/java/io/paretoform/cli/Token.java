package io.paretoform.cli;

import java.util.regex.Pattern;

/** A secret that a server knows the caller by. */
record Token(String secret) {
    private static final Pattern LEGAL = Pattern.compile("[!-~]+");

    Token {
        if (!LEGAL.matcher(secret).matches()) {
            throw CommandException.usage(
                    "token of " + secret.length() + " characters: expected printable ASCII only");
        }
    }

    /** As header {@code Authorization} has it. */
    String authorization() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "Token[...]";
    }
}
