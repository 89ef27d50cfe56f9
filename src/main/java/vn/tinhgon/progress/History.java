package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.files.StoredFile;

/**
 * All that happened to one figure.
 *
 * @param versions the latest first; to the province those that were submitted at some time, to its unit and to an
 *     inspector all
 * @param steps the latest first
 * @param evidence the files that prove it
 * @param said what other units say of it
 * @param corrected the approved figure that this one corrects
 */
public record History(
        FigureRow figure,
        List<Version> versions,
        List<Step> steps,
        List<StoredFile> evidence,
        Said said,
        Optional<Version> corrected) {}
