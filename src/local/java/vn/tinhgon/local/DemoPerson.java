package vn.tinhgon.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Somebody who can sign in to the demonstration.
 *
 * @param subject what Keycloak calls the account for ever, so that the sample data knows it beforehand
 * @param province alias of the organization in Keycloak
 * @param role empty for an account that may do nothing yet
 */
public record DemoPerson(
        String username, String subject, String fullName, String province, String role, String unit, String password) {

    /** All of src/local/resources/demo-people.csv. */
    public static List<DemoPerson> all() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(Workshop.resource("demo-people.csv")))
                    .stream()
                    .map(row -> new DemoPerson(
                            row.get("username"),
                            row.get("subject"),
                            row.get("full_name"),
                            row.get("province"),
                            row.get("role"),
                            row.get("unit"),
                            row.get("password")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
