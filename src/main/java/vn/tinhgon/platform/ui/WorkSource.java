package vn.tinhgon.platform.ui;

import java.util.List;

/** What a feature has waiting; each offers its own as a bean, and the first page shows them together. */
public interface WorkSource {

    /** What waits for whoever is signed in, the most pressing first; empty where their role has nothing to do here. */
    List<WorkItem> waiting();
}
