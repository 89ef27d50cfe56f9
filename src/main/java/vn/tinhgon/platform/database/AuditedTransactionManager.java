package vn.tinhgon.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Links what a transaction changed into the province's audit chain, as its last statement before commit. */
@Component("transactionManager")
class AuditedTransactionManager extends DataSourceTransactionManager {

    AuditedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (status.isReadOnly()) {
            // The driver lets it write all the same, past the seal: nothing of that stays.
            super.doRollback(status);
            return;
        }
        seal();
        super.doCommit(status);
    }

    private void seal() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new TransactionSystemException("a transaction without a connection cannot be sealed");
        }
        try (var call = holder.getConnection().prepareCall("call portal.seal_audit()")) {
            call.execute();
        } catch (SQLException failed) {
            throw new TransactionSystemException("the audit chain could not be linked; nothing was saved", failed);
        }
    }
}
