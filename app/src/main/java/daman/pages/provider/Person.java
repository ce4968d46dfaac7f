package daman.pages.provider;

import java.util.List;
import java.util.Optional;

/**
 * Who the provider says somebody is.
 *
 * @param subject the provider's own name for him, which nobody else ever gets
 * @param email   where the provider has made sure that it is his
 * @param groups  values of the claim that gives roles
 */
record Person(String subject, Optional<String> email, List<String> groups) {}
