package daman.documents.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides its text; all of it may be unknown.
 *
 * @param language as declared (BCP 47's first part, such as {@code uk}), for where the text itself leaves it open
 */
public record Facts(@Nullable LocalDate published, @Nullable String publisher, @Nullable String url, @Nullable String language) {
    public static final Facts NONE = new Facts(null, null, null, null);

    /** These, and where they are silent the others. */
    public Facts or(Facts others) {
        return new Facts(published != null ? published : others.published, publisher != null ? publisher : others.publisher, url != null ? url : others.url, language != null ? language : others.language);
    }

    public Facts withUrl(@Nullable String other) { return new Facts(published, publisher, other, language); }
}
