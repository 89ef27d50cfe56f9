package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What a field for files says while one is sent. */
final class UploadWords {

    private UploadWords() {}

    /**
     * @param on the component whose language the sentences are in
     * @param tooLarge what is said of a file that is
     * @param wrongType what is said of a file of another kind
     */
    static UploadI18N of(Component on, String tooLarge, String wrongType) {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(on.getTranslation("import.file.one"))
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(wrongType));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(on.getTranslation("import.file.sending"))
                        .setStalled(on.getTranslation("import.file.stalled"))
                        .setProcessing(on.getTranslation("import.file.reading"))
                        .setHeld(on.getTranslation("import.file.sending")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setFileTooLarge(tooLarge)
                        .setServerUnavailable(on.getTranslation("import.file.failed"))
                        .setUnexpectedServerError(on.getTranslation("import.file.failed"))
                        .setForbidden(on.getTranslation("import.file.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(on.getTranslation("import.file.again"))
                .setStart(on.getTranslation("import.file.again"))
                .setRemove(on.getTranslation("import.file.remove")));
        return words;
    }
}
