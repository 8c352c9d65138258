using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The first line: the menus and the subject at the left; the prices and settings of the run and its progress at the right, as much as fits.
internal static class HeadLine
{
    private const string Gap = "  ";

    public static void Draw(Canvas canvas, AppState app)
    {
        var theme = Theme.Of(app.Look);
        var x = canvas.Write(0, 0, "Rota", theme.Title) + Gap.Length;
        foreach (var (name, at) in MenuGroups.Titles(app)) x = at + 1 + canvas.Write(at + 1, 0, name, theme.Faint) + Gap.Length;
        x += canvas.Write(x, 0, Subject(app), theme.Text) + Gap.Length;
        if (Joined(Changed(app), Differing(app)) is { Length: > 0 } differing) x += canvas.Write(x, 0, differing, theme.Warning) + Gap.Length;
        var (status, style) = Status(app, theme);
        var end = canvas.Width - Graphemes.Width(status);
        if (end > x) canvas.Write(end, 0, status, style);
        if (status.Length > 0) end -= Gap.Length;
        if (Run(app) is not { } run) return;
        var mark = Mark(run);
        foreach (var about in Abouts(run))
        {
            var text = Joined(mark, about);
            if (text.Length == 0 || x + Graphemes.Width(text) > end) continue;
            canvas.WriteToLeftOf(end, 0, text, theme.Faint);
            canvas.Write(end - Graphemes.Width(text), 0, mark, theme.Warning);
            return;
        }
    }

    // Whose settings are shown: those of the last result.
    private static RunSnapshot? Run(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Sweep or ScreenKind.Settings or ScreenKind.Why => app.Chosen?.Last,
        ScreenKind.Compare => Compared.Of(app) is [var first, ..] ? first : null,
        _ => null,
    };

    // The columns that everything but the menus takes.
    public static int Needed(AppState app) => Graphemes.Width(string.Join(
        Gap, "Rota", Subject(app), Joined(Changed(app), Differing(app)), Run(app) is { } run ? Joined(Mark(run), Abouts(run).First()) : "", Status(app, Theme.Of(app.Look)).Text));

    private static string Joined(params string[] parts) => string.Join(Gap, parts.Where(part => part.Length > 0));

    // The parameters that differ from the script's, in at most a third of the line.
    private static string Differing(AppState app) =>
        app.Screen is not (ScreenKind.Run or ScreenKind.Parameters) || app.Chosen is not { } chosen ? ""
            : DifferingParameter.Note(DifferingParameter.Of(app, chosen), PaneLetters.Of(app.Look).Differs, app.Size.Width / 3);

    // The settings changed on the screens: those of the next runs, or those of a result that was kept; in at most a third of the line.
    private static string Changed(AppState app)
    {
        if (app.Screen is not (ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Compare)) return "";
        var changes = SettingRows.Keys.Select(key => app.Changes.GetValueOrDefault(key)).OfType<Setting>()
            .Select(change => $"{SettingKeys.Name(change.Key)} {SettingWords.Value(change, "")}").ToList();
        if ((changes.Count > 0 ? string.Join(", ", changes) : Run(app)?.Changed) is not { } changed) return "";
        var sign = PaneLetters.Of(app.Look).Differs;
        string[] texts = [$"{sign} {changed}", $"{sign} settings", sign];
        return texts.First(text => text.Length <= app.Size.Width / 3);
    }

    private static string Mark(RunSnapshot run) => run.WorstPrices() switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "",
    };

    // The longest first: then years for days, the last folder for the feed's path, and less. The last one leaves the mark alone.
    private static IEnumerable<string> Abouts(RunSnapshot run)
    {
        var (first, last) = (run.Equity.Dates[0], run.Equity.Dates[^1]);
        string[] rest = [run.Profile, .. run.Costs is { } costs ? [costs] : Array.Empty<string>()];
        var years = $"{first:yyyy} to {last:yyyy}";
        string[] brief = [Brief(run.Feed), years, .. rest];
        yield return string.Join(" · ", [run.Feed, $"{first:O} to {last:O}", .. rest]);
        yield return string.Join(" · ", [run.Feed, years, .. rest]);
        for (var count = brief.Length; count > 0; count--) yield return string.Join(" · ", brief.Take(count));
        yield return "";
    }

    private static string Brief(string feed) =>
        feed.IndexOf(':') is > 0 and var colon && feed.LastIndexOf('/') is var slash && slash > colon ? $"{feed[..(colon + 1)]}…{feed[slash..]}" : feed;

    private static string Subject(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies => string.Create(
            CultureInfo.InvariantCulture,
            $"{app.Scripts.Count} {(app.Scripts.Count == 1 ? "strategy" : "strategies")}{(app.Marked.Count > 0 ? $", {app.Marked.Count} marked" : "")}"),
        ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Sweep or ScreenKind.Settings => app.Chosen is { } chosen ? StrategyNames.Of(app, chosen) : "",
        ScreenKind.Why => app.Why is { } why ? $"Why, on {why.Day:O}" : "Why",
        ScreenKind.Error => $"Error of {app.Chosen?.Name}",
        ScreenKind.Word => $"Word {app.Word?.Word}",
        var other => other.ToString(),
    };

    private static (string Text, Style Style) Status(AppState app, Theme theme)
    {
        // The row of tabs shows it.
        if (ProgressText.Of(app) is { } progress) return (ScreenLayout.TabRows(app) > 0 ? "" : progress, theme.Focus);
        if (app.Scripts.Find(script => script.IsUnderWay) is { } one)
        {
            var doing = one.Phase switch
            {
                StrategyState.Waiting => "waiting",
                StrategyState.Compiling => "compiling",
                _ when one.Advance?.Share is { } share => $"running {Format.Percent(share, "0")}",
                _ => "running",
            };
            return ($"{one.Name}: {doing}", theme.Focus);
        }

        if (app.Sweep is { IsOver: false } sweep)
            return (string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(sweep.Path)}: sweep {Format.Percent(sweep.Count == 0 ? 0 : (double)sweep.Done / sweep.Count, "0")}"), theme.Focus);

        var wrong = app.Scripts.Count(script => script.Phase == StrategyState.Wrong);
        if (wrong > 0) return (string.Create(CultureInfo.InvariantCulture, $"× {wrong} failed"), theme.Bad);
        var took = app.Chosen?.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : "";
        return (took, theme.Faint);
    }
}
