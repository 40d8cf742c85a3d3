package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The first page of a document as a picture.
final class PdfPage {

    private PdfPage() {}

    /// @param side the longer side of the result, in pixels
    /// @throws Undecodable protected by a password, damaged, or without a page
    static BufferedImage render(Path file, int side) throws Undecodable {
        // streams are unpacked to temporary files, so that a small document cannot ask for all the memory
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new Undecodable("it has no page");
            }
            PDRectangle box = document.getPage(0).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer > 0) || Math.min(box.getWidth(), box.getHeight()) <= 0) {
                throw new Undecodable("its first page has no size");
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, side / longer, ImageType.RGB);
        } catch (InvalidPasswordException _) {
            throw new Undecodable("it is protected by a password");
        } catch (IOException | RuntimeException e) {
            throw new Undecodable(Reasons.of(e));
        }
    }
}
