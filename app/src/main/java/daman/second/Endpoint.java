package daman.second;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody named. Printed without the key.
 *
 * @param address   of an OpenAI-compatible service, up to and without {@code /chat/completions}
 * @param key       empty for none
 * @param longest   that one report may take
 * @param priceIn   of a million tokens read; null where it isn't known
 * @param priceOut  of a million tokens written
 */
public record Endpoint(String address, String model, String key, Duration longest, @Nullable BigDecimal priceIn, @Nullable BigDecimal priceOut) {
    @Override public String toString() { return model + " at " + address; }
}
