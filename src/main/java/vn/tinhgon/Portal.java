package vn.tinhgon;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.tinhgon.inspection.Verify;

/** The portal with which Vietnamese provinces run administrative-procedure reform. */
@SpringBootApplication
public class Portal {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(Verify.run(System.out, Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Portal.class, args);
    }
}
