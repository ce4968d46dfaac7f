package daman.pages.api;

import java.util.List;
import java.util.Map;

/**
 * What can be sent to an address, as the account of it says.
 *
 * @param id         a name for programs that are made from the account
 * @param parameters by name, also headers
 * @param bodies     what may be sent
 * @param schema     of the answer, in the account's components
 * @param done       what the statuses mean under which something was done, the answer's schema being that
 * @param refused    what the statuses mean under which nothing was
 */
public record Sending(String id, String path, String summary, List<Operation.Parameter> parameters, List<Body> bodies, String schema, Map<String, String> done, Map<String, String> refused) {
    /** @param schema as JSON */
    public record Body(String type, String schema) {}
}
