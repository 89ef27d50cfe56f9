package vn.tinhgon.leaderboard;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.unit.Tier;

/**
 * A leaderboard that was published.
 *
 * @param reached the latest period that was closed
 * @param version 1, 2, 3 … of that tier and period
 * @param sheet name and version of the score sheet; empty where the targets of the programme are it
 * @param sha256 of its content, in hexadecimal digits
 * @param publishedBy the person's name
 */
public record SnapshotRow(
        SnapshotId id,
        ProgrammeId programme,
        Tier tier,
        Period reached,
        int version,
        Optional<String> sheet,
        Publication by,
        String sha256,
        String publishedBy,
        Instant publishedAt) {}
