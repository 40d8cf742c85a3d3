package org.vitrine.image;

import java.nio.ByteBuffer;
import java.util.List;

/// An answer to a request for a picture or for what there is to know about it.
public sealed interface ImageAnswer {

    /// @param body in pieces, one after another
    /// @param tag strong validator, with its quotation marks
    /// @param canonical address of the same answer; empty for what has none
    record Found(List<ByteBuffer> body, String mediaType, String tag, String canonical) implements ImageAnswer {}

    /// The client has it already.
    record Known(String tag) implements ImageAnswer {}

    /// Section 2: the address of a picture leads to what there is to know about it.
    record Elsewhere(String address) implements ImageAnswer {}
}
