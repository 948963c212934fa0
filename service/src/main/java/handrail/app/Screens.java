package handrail.app;

import handrail.access.AccountPages;
import handrail.access.Passwords;
import handrail.access.SessionFilter;
import handrail.access.Sessions;
import handrail.access.SetUp;
import handrail.access.SetUpPages;
import handrail.access.SignIn;
import handrail.access.SignInPages;
import handrail.access.SignedIn;
import handrail.access.StartCodes;
import handrail.access.StartPages;
import handrail.assignment.Apart;
import handrail.assignment.AssignPages;
import handrail.assignment.Board;
import handrail.assignment.BoardPages;
import handrail.assignment.MatchPages;
import handrail.assignment.Names;
import handrail.assignment.OfferPages;
import handrail.assignment.Queue;
import handrail.assignment.Reassigning;
import handrail.calendar.CalendarFeed;
import handrail.calendar.CalendarPages;
import handrail.careplan.CarePlans;
import handrail.careplan.SafetyPlans;
import handrail.caseload.BreakGlass;
import handrail.caseload.BreakGlassPages;
import handrail.caseload.Care;
import handrail.caseload.CaseloadPages;
import handrail.caseload.DayPages;
import handrail.caseload.LinePages;
import handrail.caseload.Live;
import handrail.caseload.Numbers;
import handrail.caseload.SharedPhone;
import handrail.caseload.TodayPages;
import handrail.caseload.Wishes;
import handrail.comment.Comments;
import handrail.conversation.ExportPages;
import handrail.conversation.ThreadExport;
import handrail.directory.Directory;
import handrail.directory.DirectoryPages;
import handrail.handoff.Handoffs;
import handrail.handoff.OpenHandoffs;
import handrail.handoff.ProviderPage;
import handrail.handoff.ProviderPages;
import handrail.handoff.Providers;
import handrail.instrument.QuestionsPages;
import handrail.instrument.Rounds;
import handrail.intake.Enrolment;
import handrail.intake.IntakeScreens;
import handrail.intake.PartnerPages;
import handrail.intake.Partners;
import handrail.intake.ReferPages;
import handrail.intake.ReferralPages;
import handrail.merge.MergeScreens;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.messaging.AlertPages;
import handrail.messaging.NoticePages;
import handrail.messaging.OutgoingCalls;
import handrail.messaging.PagesPages;
import handrail.messaging.TextingPages;
import handrail.policy.Policies;
import handrail.policy.PolicyPages;
import handrail.program.PolicyFile;
import handrail.rebalance.Plans;
import handrail.rebalance.RebalancePages;
import handrail.rebalance.Transfers;
import handrail.report.CaseloadReport;
import handrail.report.ClockPages;
import handrail.report.ClockReport;
import handrail.report.MyNumbers;
import handrail.report.MyNumbersPages;
import handrail.report.ReportPages;
import handrail.staff.CoverPages;
import handrail.staff.Covers;
import handrail.staff.HandedDays;
import handrail.staff.Leaves;
import handrail.staff.Members;
import handrail.staff.StaffPages;
import handrail.staff.Staffing;
import handrail.suprt.Interviews;
import handrail.suprt.SuprtPages;
import handrail.suprt.WrittenDown;
import handrail.task.TaskSteps;
import handrail.web.Assets;
import handrail.web.ChangeFeed;
import handrail.web.DevicePages;
import handrail.web.KeptAnswers;
import handrail.web.PageLanguage;
import handrail.web.SecurityHeaders;
import handrail.web.Uploads;
import handrail.wording.Wordings;
import handrail.wording.WordingsPages;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The pages of the staff, behind their door. */
record Screens(
        HandrailConfiguration configuration,
        Environment environment,
        Core core,
        Enrolment enrolment,
        OutgoingCalls calls,
        Runnable dispatchSoon) {

    void register() {
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new SecurityHeaders());
        jersey.register(new PageLanguage());
        jersey.register(new KeptAnswers());
        jersey.register(new DevicePages());
        environment
                .servlets()
                .addFilter("assets", new Assets())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/assets/*", "/webjars/*");
        Sessions sessions = new Sessions(core.database, core.ids, core.sealing);
        jersey.register(new AuthDynamicFeature(new SessionFilter(sessions)));
        jersey.register(RolesAllowedDynamicFeature.class);
        jersey.register(new AuthValueFactoryProvider.Binder<>(SignedIn.class));
        Passwords passwords = new Passwords();
        SignIn signIn = new SignIn(core.database, core.sealing, passwords, sessions, core.audit);
        SetUp setUp = new SetUp(
                core.database,
                core.ids,
                core.sealing,
                passwords,
                core.audit,
                PolicyFile.read(configuration.programs()));
        jersey.register(new SetUpPages(setUp, configuration.publicUrl()));
        jersey.register(new SignInPages(signIn, sessions, configuration.publicUrl(), setUp));
        StartCodes codes = new StartCodes(core.database, core.sealing, passwords, signIn, core.audit);
        jersey.register(new StartPages(codes, configuration.publicUrl()));
        jersey.register(new AccountPages(core.database, sessions, signIn, core.audit));
        staff(codes);
        HandedDays days = new HandedDays(core.ids, core.sealing, core.audit, core.pages);
        TaskSteps steps = new TaskSteps(core.ids, core.sealing, core.audit);
        jersey.register(new TodayPages(core.database, core.sealing, core.tasks, steps, days, core.audit, core.time));
        jersey.register(
                new LinePages(core.database, core.sealing, steps, core.pages, core.audit, core.time, dispatchSoon));
        jersey.register(new DayPages(core.database, core.sealing, days, core.time, dispatchSoon));
        Wordings wordings = new Wordings(core.ids, core.sealing, core.audit);
        jersey.register(new WordingsPages(core.database, wordings));
        new CaseloadPages(
                        core.database,
                        core.sealing,
                        core.catalogue,
                        core.conversations,
                        new Comments(core.ids, core.sealing, core.tasks, core.audit, core.time),
                        new Care(core.ids, core.sealing, core.tasks, core.silence, core.audit),
                        new CarePlans(core.ids, core.sealing, core.audit),
                        new SafetyPlans(core.ids, core.sealing, core.audit),
                        new OpenHandoffs(new Handoffs(core.ids, core.tasks, core.audit), core.tasks, core.audit),
                        new Wishes(core.consents, core.optOuts, core.conversations, core.sealing, core.audit),
                        new SharedPhone(core.sealing, core.tasks, core.audit, core.time),
                        core.laterTexts,
                        wordings,
                        calls,
                        core.tasks,
                        new Numbers(
                                core.ids,
                                core.sealing,
                                core.conversations,
                                new Stops(core.sealing, core.optOuts),
                                core.duplicates,
                                core.tasks,
                                core.audit),
                        core.checkIns,
                        core.silence,
                        core.holds,
                        core.mutes,
                        core.deaths,
                        core.elsewhere,
                        core.audit,
                        core.time,
                        dispatchSoon)
                .all()
                .forEach(jersey::register);
        new MergeScreens(
                        core.database,
                        core.sealing,
                        core.duplicates,
                        core.merges,
                        core.unknownTexts,
                        core.conversations,
                        core.audit,
                        core.time)
                .all()
                .forEach(jersey::register);
        ChangeFeed feed = new ChangeFeed(core.database);
        environment.lifecycle().manage(feed);
        environment.lifecycle().addEventListener(new HangUp(feed));
        jersey.register(new Live(feed));
        jersey.register(new AlertPages(core.database, core.alerts, core.sealing, core.time));
        jersey.register(new TextingPages(core.database, core.ids, core.audit, core.time));
        jersey.register(new NoticePages(core.database, core.audit));
        jersey.register(new PagesPages(core.database, core.pages, core.time));
        jersey.register(new ReferralPages(core.database, enrolment, new UnknownWriters(core.sealing), dispatchSoon));
        jersey.register(new ReferPages(core.database, enrolment, signIn, dispatchSoon));
        jersey.register(new PartnerPages(
                core.database, new Partners(core.ids, core.audit), core.time, configuration.publicUrl()));
        jersey.register(MultiPartFeature.class);
        jersey.register(new Uploads());
        jersey.register(new IntakeScreens(
                        core.database,
                        core.ids,
                        core.sealing,
                        enrolment,
                        new Partners(core.ids, core.audit),
                        core.audit,
                        core.time)
                .files());
        Providers providers = new Providers(core.ids, core.audit);
        jersey.register(new ProviderPages(core.database, providers, core.time));
        jersey.register(new ProviderPage(core.database, providers));
        jersey.register(new ExportPages(core.database, new ThreadExport(core.sealing, core.catalogue), core.audit));
        jersey.register(new DirectoryPages(core.database, new Directory(core.ids, core.audit)));
        jersey.register(new QuestionsPages(
                core.database,
                new Rounds(core.ids, core.tasks, core.audit),
                core.catalogue,
                core.sealing,
                core.audit,
                core.time));
        jersey.register(new PolicyPages(core.database, new Policies(core.ids, core.sealing, core.audit), core.time));
        jersey.register(new SuprtPages(
                core.database,
                new Interviews(core.ids, core.sealing, core.tasks, core.audit),
                new WrittenDown(core.sealing, core.tasks, core.audit),
                core.time));
        jersey.register(new MyNumbersPages(core.database, new MyNumbers(core.sealing), core.audit, core.time));
        jersey.register(new ReportPages(core.database, new CaseloadReport(core.sealing), core.audit, core.time));
        jersey.register(new ClockPages(core.database, new ClockReport(core.sealing), core.audit, core.time));
    }

    private void staff(StartCodes codes) {
        Reassigning reassigning = new Reassigning(core.assignments, core.assigning, core.offers, core.tasks, core.time);
        Members members = new Members(core.sealing);
        environment
                .jersey()
                .register(new StaffPages(
                        core.database,
                        members,
                        new Staffing(core.ids, core.sealing, core.audit, members, codes, reassigning),
                        new Leaves(core.ids, core.audit)));
        match(members, reassigning);
        environment
                .jersey()
                .register(new AssignPages(
                        core.database,
                        core.assigning,
                        core.assignments,
                        reassigning,
                        new Apart(core.ids, core.assignments, core.offers, core.tasks, core.audit),
                        new Names(core.sealing),
                        core.audit,
                        core.time));
        environment
                .jersey()
                .register(new OfferPages(core.database, core.offers, new Names(core.sealing), core.audit, core.time));
        environment
                .jersey()
                .register(new BreakGlassPages(
                        core.database,
                        new BreakGlass(core.ids, core.sealing, core.tasks, core.audit, core.time),
                        core.time));
    }

    /** Who is with whom, and who looks after whose day. */
    private void match(Members members, Reassigning reassigning) {
        Names names = new Names(core.sealing);
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new CoverPages(core.database, members, new Covers(core.ids, core.audit), core.time));
        jersey.register(new CalendarPages(
                core.database, core.sealing, members, core.audit, core.time, configuration.publicUrl()));
        jersey.register(new CalendarFeed(core.database, core.sealing, core.time, configuration.publicUrl()));
        jersey.register(new MatchPages(core.database, names, core.audit));
        jersey.register(new BoardPages(
                core.database, new Board(names, new Queue(core.alerts, core.pages)), core.audit, core.time));
        Plans plans = new Plans(core.ids, core.audit);
        jersey.register(new RebalancePages(
                core.database,
                plans,
                new Transfers(plans, core.assignments, reassigning, core.conversations, core.tasks, core.audit),
                names,
                core.audit,
                core.time,
                dispatchSoon));
    }

    /** Live pages are hung up on before the server waits for its last requests. */
    private record HangUp(ChangeFeed feed) implements LifeCycle.Listener {

        @Override
        public void lifeCycleStopping(LifeCycle server) {
            feed.stop();
        }
    }
}
