package vn.tinhgon.formality.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the questions stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class FormalityPlace {

    @Bean
    Destination questionsPlace() {
        return new Destination("nav.group.watch", "nav.questions", Glyph.QUESTION, 49, QuestionsView.class);
    }
}
