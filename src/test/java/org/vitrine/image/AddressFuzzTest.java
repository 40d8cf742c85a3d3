package org.vitrine.image;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vitrine.media.Dimensions;

/// Whatever stands in an address, it is understood or refused, and what is understood has an allowed size.
class AddressFuzzTest {

    private static final Limits LIMITS = new Limits(5000, 12_000_000);

    @FuzzTest(maxDuration = "30s")
    void readsAddresses(FuzzedDataProvider data) {
        Dimensions picture = new Dimensions(data.consumeInt(1, 70_000), data.consumeInt(1, 70_000));
        try {
            ImageAddress address =
                    ImageAddress.parse("00000000-0000-0000-0000-000000000000/" + data.consumeRemainingAsString());
            if (address instanceof ImageAddress.Picture(var _, var request)) {
                Dimensions size = request.of(picture, LIMITS).size();
                if (!LIMITS.allow(size)) {
                    throw new AssertionError(size + " is not allowed");
                }
            }
        } catch (ImageRefused _) {
            // refused
        }
    }
}
