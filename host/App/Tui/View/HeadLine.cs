using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The first line: the subject at the left; the prices and settings of the run and its progress at the right, as much as fits.
internal static class HeadLine
{
    private const string Gap = "  ";

    public static void Draw(Canvas canvas, AppState app)
    {
        var theme = Theme.Of(app.Look);
        var x = canvas.Write(0, 0, "Rota", theme.Title) + Gap.Length;
        x += canvas.Write(x, 0, Subject(app), theme.Text) + Gap.Length;
        x = Changed(canvas, app, theme, Differing(canvas, app, theme, x));
        var (status, style) = Status(app, theme);
        var end = canvas.Width - Graphemes.Width(status);
        if (end > x) canvas.Write(end, 0, status, style);
        if (status.Length > 0) end -= Gap.Length;
        if (Run(app) is not { } run) return;
        var mark = Mark(run);
        foreach (var about in Abouts(run))
        {
            var text = string.Join(Gap, new[] { mark, about }.Where(part => part.Length > 0));
            if (text.Length == 0 || x + Graphemes.Width(text) > end) continue;
            canvas.WriteToLeftOf(end, 0, text, theme.Faint);
            canvas.Write(end - Graphemes.Width(text), 0, mark, theme.Warning);
            return;
        }
    }

    // Whose settings are shown: those of the last result.
    private static RunSnapshot? Run(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Settings or ScreenKind.Why => app.Chosen?.Last,
        ScreenKind.Compare => Compared.Of(app) is [var first, ..] ? first : null,
        _ => null,
    };

    // The parameters that differ from the script's, in at most a third of the line; returns where to go on.
    private static int Differing(Canvas canvas, AppState app, Theme theme, int x)
    {
        if (app.Screen is not (ScreenKind.Run or ScreenKind.Parameters) || app.Chosen is not { } chosen) return x;
        var sign = PaneLetters.Of(app.Look).Differs;
        var note = DifferingParameter.Note(DifferingParameter.Of(app, chosen), sign, canvas.Width / 3);
        return note.Length == 0 ? x : x + canvas.Write(x, 0, note, theme.Warning) + 2;
    }

    // The settings changed on the screens: those of the next runs, or those of a result that was kept; returns where to go on.
    private static int Changed(Canvas canvas, AppState app, Theme theme, int x)
    {
        if (app.Screen is not (ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Compare)) return x;
        var changes = SettingRows.Keys.Select(key => app.Changes.GetValueOrDefault(key)).OfType<Setting>()
            .Select(change => $"{SettingWords.Name(change.Key)} {SettingWords.Value(change, "")}").ToList();
        var changed = changes.Count > 0 ? string.Join(", ", changes) : Run(app)?.Changed;
        if (changed is null) return x;
        var sign = PaneLetters.Of(app.Look).Differs;
        string[] texts = [$"{sign} {changed}", $"{sign} settings", sign];
        return x + canvas.Write(x, 0, texts.First(text => text.Length <= canvas.Width / 3), theme.Warning) + Gap.Length;
    }

    private static string Mark(RunSnapshot run) => run.WorstPrices() switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "",
    };

    // The longest first; the last one leaves the mark alone.
    private static IEnumerable<string> Abouts(RunSnapshot run)
    {
        var range = $"{run.Equity.Dates[0]:O} to {run.Equity.Dates[^1]:O}";
        string[] parts = [run.Feed, range, run.Profile, .. run.Costs is { } costs ? [costs] : Array.Empty<string>()];
        for (var count = parts.Length; count > 0; count--) yield return string.Join(" · ", parts.Take(count));
        yield return "";
    }

    private static string Subject(AppState app) => app.Screen switch
    {
        ScreenKind.Strategies => string.Create(
            CultureInfo.InvariantCulture,
            $"{app.Scripts.Count} strategies{(app.Marked.Count > 0 ? $", {app.Marked.Count} marked" : "")}"),
        ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Settings => app.Chosen is { } chosen ? StrategyNames.Of(app, chosen) : "",
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

        var wrong = app.Scripts.Count(script => script.Phase == StrategyState.Wrong);
        if (wrong > 0) return (string.Create(CultureInfo.InvariantCulture, $"× {wrong} failed"), theme.Bad);
        var took = app.Chosen?.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : "";
        return (took, theme.Faint);
    }
}
