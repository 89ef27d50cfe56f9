package vn.tinhgon.platform.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the first page stands in the navigation: on top, under no heading. */
@Configuration(proxyBeanMethods = false)
class TodoPlace {

    @Bean
    Destination todo() {
        return new Destination("", "nav.todo", Glyph.TODO, 1, TodoView.class);
    }
}
