package org.vitrine.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaFile;

/// The screens of the desk.
@CheckedTemplate(basePath = "desk")
final class Templates {

    private Templates() {}

    static native TemplateInstance signIn(Frame frame, String next, String userName, String error);

    static native TemplateInstance start(
            Frame frame,
            List<StartPages.DraftLine> drafts,
            List<ObjectLine> recent,
            List<ObjectLine> incomplete,
            List<StartPages.FailedJob> failed,
            List<FixityLines.Line> damaged,
            List<FormView.Option> kinds,
            WaitingList.View waiting,
            Map<String, String> r);

    static native TemplateInstance objects(Frame frame, ListView list);

    static native TemplateInstance facet(ListView.FacetView facet, Map<String, String> w);

    static native TemplateInstance record(
            Frame frame, RecordView view, @Nullable DiscussionView discussion, Map<String, String> r);

    static native TemplateInstance aside(AsideView aside, Map<String, String> w);

    static native TemplateInstance revision(Frame frame, HistoryPages.Comparison comparison);

    static native TemplateInstance file(Frame frame, MediaFile file, List<FilePages.Block> blocks, FilePages.Seen seen);

    static native TemplateInstance tags(Frame frame, String q, List<PictureTagPages.Line> lines);

    static native TemplateInstance files(Frame frame, DerivativePages.Listing listing);

    static native TemplateInstance sheet(Frame frame, SheetView sheet);

    static native TemplateInstance sheetPreview(SheetPages.Preview preview, Map<String, String> w);

    static native TemplateInstance batch(Frame frame, BatchPages.View view);

    static native TemplateInstance reuse(Frame frame, ReusePages.View view);

    static native TemplateInstance templates(Frame frame, ReusePages.TemplateList list);

    static native TemplateInstance history(Frame frame, HistoryPages.History history);

    static native TemplateInstance changes(Frame frame, ChangesPages.Done done);

    static native TemplateInstance undo(Frame frame, ChangesPages.Preview preview);

    static native TemplateInstance profiles(Frame frame, ProfilePages.Listing listing);

    static native TemplateInstance authorities(Frame frame, AuthorityPages.Listing listing);

    static native TemplateInstance authorityAside(AuthorityAside aside, Map<String, String> w);

    static native TemplateInstance authorityRevision(Frame frame, AuthorityLifePages.Comparison comparison);

    static native TemplateInstance hindrance(Frame frame, AuthorityLifePages.Hindrance hindrance);

    static native TemplateInstance merge(Frame frame, MergePages.Pair pair);

    static native TemplateInstance jobs(Frame frame, List<JobPages.JobLine> jobs);

    static native TemplateInstance job(Frame frame, JobPages.JobView view);

    static native TemplateInstance accounts(Frame frame, Map<String, String> a, AccountsPages.View view);

    static native TemplateInstance welcome(Frame frame, Map<String, String> a, WelcomePages.View view);

    static native TemplateInstance me(Frame frame, Map<String, String> a, OwnPages.View view);

    static native TemplateInstance audit(Frame frame, Map<String, String> a, AuditPages.View view);

    static native TemplateInstance discussion(DiscussionView discussion, Map<String, String> r);

    static native TemplateInstance waiting(WaitingList.View waiting, Map<String, String> r);

    static native TemplateInstance publish(Frame frame, Map<String, String> r, PublishPages.View view);
}
