package daman.reading;

import daman.commitments.Commitment;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.statements.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything found in one report (GUIDE.md). {@code language} is null where none of the known languages was recognised. */
public record Reading(Report report, @Nullable String language, String title, List<Statement> statements, List<Commitment> commitments,
                      List<Contact> contacts, List<Attack> attacks, List<Finding> findings, List<Mention> mentions) {}
