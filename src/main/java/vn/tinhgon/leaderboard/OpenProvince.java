package vn.tinhgon.leaderboard;

import java.util.List;

/**
 * What a province has opened for everybody.
 *
 * @param illustrative whether it is made up, which its page says
 * @param boards what was published last of each tier
 */
public record OpenProvince(boolean illustrative, List<OpenBoard> boards) {

    public OpenProvince {
        boards = List.copyOf(boards);
    }
}
