package daman.pages.api;

import java.util.List;

/**
 * What can be asked for at an address, as the account of it says and as it is answered.
 *
 * @param id         a name for programs that are made from the account
 * @param path       with its variables in braces
 * @param parameters beside the times, by name
 * @param schema     of the answer, in the account's components
 * @param type       of the answer
 */
public record Operation(String id, String path, String summary, List<Parameter> parameters, String schema, String type) {
    /**
     * @param in     {@code path} or {@code query}
     * @param schema as JSON
     */
    public record Parameter(String name, String in, String description, boolean required, String schema) {
        public static Parameter path(String name, String description, String pattern) { return new Parameter(name, "path", description, true, "{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}"); }

        public static Parameter query(String name, String description, String schema) { return new Parameter(name, "query", description, false, schema); }
    }
}
