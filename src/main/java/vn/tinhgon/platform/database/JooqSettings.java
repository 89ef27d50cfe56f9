package vn.tinhgon.platform.database;

import org.jooq.conf.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How jOOQ speaks to this database. */
@Configuration(proxyBeanMethods = false)
class JooqSettings {

    /** One statement at a time: how long a list of lists may grow is set once for each connection, by the pool. */
    @Bean
    Settings settings() {
        return new Settings().withRenderGroupConcatMaxLenSessionVariable(false);
    }
}
