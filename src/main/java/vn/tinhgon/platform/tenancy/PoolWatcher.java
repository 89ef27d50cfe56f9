package vn.tinhgon.platform.tenancy;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Put around each pool where there is one: a test counts what passes between the portal and the database. */
public interface PoolWatcher extends UnaryOperator<DataSource> {}
