package vn.tinhgon.province.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.ProvinceChoice;

/** Where provinces are chosen. */
@Configuration(proxyBeanMethods = false)
class ProvincePlaces {

    @Bean
    ProvinceChoice provinceChoice() {
        return () -> ProvinceChoiceView.class;
    }
}
