package vn.tinhgon.kernel;

import java.util.regex.Pattern;

/** The word that names a province for good, in tokens, jobs and addresses: {@code hung-yen}. */
public record ProvinceAlias(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public ProvinceAlias {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a province alias: " + text);
        }
    }
}
