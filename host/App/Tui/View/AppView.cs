using System.Globalization;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The desk as a picture: nothing but what the desk is decides it.
internal static class AppView
{
    public static Frame Of(AppState desk)
    {
        var frame = new Frame(desk.Size.Width, desk.Size.Height);
        var whole = frame.Whole;
        if (!ScreenLayout.Fits(desk.Size.Width, desk.Size.Height))
        {
            Notice.Draw(whole, ScreenLayout.Needs(desk.Size.Width, desk.Size.Height));
            return frame;
        }

        Head(whole.Part(0, 0, whole.Width, 1), desk);
        foreach (var box in ScreenLayout.Of(desk))
        {
            PaneTitles.Draw(whole, desk, box);
            PaneDrawing.Draw(whole.Part(box.X + 1, box.Y + 1, box.InnerWidth, box.InnerHeight), desk, box.Pane);
        }

        var foot = whole.Part(0, whole.Height - 1, whole.Width, 1);
        if (desk.Filtering is { } filtering) Field(foot, desk, "/", filtering);
        else Footer.Draw(foot, desk);
        if (desk.Chooser is { } chooser) ChooserBox.Draw(whole, desk, chooser);
        if (desk.Prompt is { } prompt) PromptBox.Draw(whole, desk, prompt);
        return frame;
    }

    // A text that is being written; the cursor is always seen.
    public static void Field(Canvas canvas, AppState desk, string before, TextField field)
    {
        var theme = Theme.Of(desk.Look);
        var left = canvas.Write(0, 0, before, theme.Key);
        var part = canvas.Part(left, 0, canvas.Width - left, 1);
        var cursor = Graphemes.Width(field.Text[..field.Cursor]);
        var shift = Math.Max(0, cursor - part.Width + 1);
        part.Write(-shift, 0, field.Text, theme.Text);
        part.Restyle(cursor - shift, 0, style => style with { Emphasis = style.Emphasis | Emphasis.Reverse });
    }

    private static void Head(Canvas canvas, AppState desk)
    {
        var theme = Theme.Of(desk.Look);
        var x = canvas.Write(0, 0, "Rota", theme.Title) + 2;
        x += canvas.Write(x, 0, Subject(desk), theme.Text) + 2;
        var (status, style) = Status(desk, theme);
        var end = canvas.Width - Graphemes.Width(status);
        if (end > x) canvas.Write(end, 0, status, style);
        var about = About(desk);
        if (x + about.Length + 2 < end) canvas.Write(x, 0, about, theme.Faint);
        else if (desk.Chosen?.Last is { } run && Mark(run) is { Length: > 0 } mark && x + mark.Length + 2 < end)
            canvas.Write(x, 0, mark, theme.Warning);
    }

    private static string Mark(RunSnapshot run) => run.WorstPrices() switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "",
    };

    private static string Subject(AppState desk) => desk.Screen switch
    {
        ScreenKind.Strategies => string.Create(
            CultureInfo.InvariantCulture,
            $"{desk.Scripts.Count} strategies{(desk.Marked.Count > 0 ? $", {desk.Marked.Count} marked" : "")}"),
        ScreenKind.Run or ScreenKind.Parameters => desk.Chosen?.Last?.Strategy ?? desk.Chosen?.Name ?? "",
        ScreenKind.Why => desk.Why is { } why ? $"Why, on {why.Day:O}" : "Why",
        var other => other.ToString(),
    };

    private static string About(AppState desk)
    {
        var isOfRun = desk.Screen is ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Strategies;
        if (!isOfRun || desk.Chosen?.Last is not { } run) return "";
        var range = $"{run.Equity.Dates[0]:O} to {run.Equity.Dates[^1]:O}";
        var subject = desk.Screen == ScreenKind.Strategies ? $"{run.Strategy}, " : "";
        return $"{(Mark(run) is { Length: > 0 } mark ? mark + " " : "")}{subject}{range}, {run.Feed}, {run.Profile}";
    }

    private static (string Text, Style Style) Status(AppState desk, Theme theme)
    {
        var running = desk.Scripts.Count(script => script.IsUnderWay);
        if (running > 1) return (string.Create(CultureInfo.InvariantCulture, $"{running} running"), theme.Focus);
        if (desk.Scripts.Find(script => script.IsUnderWay) is { } one)
        {
            var doing = one.Phase switch
            {
                StrategyState.Waiting => "waiting",
                StrategyState.Compiling => "compiling",
                _ when one.Advance?.Share is { } share => string.Create(CultureInfo.InvariantCulture, $"running {share * 100:0} %"),
                _ => "running",
            };
            return ($"{one.Name}: {doing}", theme.Focus);
        }

        var wrong = desk.Scripts.Count(script => script.Failure is not null);
        if (wrong > 0) return (string.Create(CultureInfo.InvariantCulture, $"× {wrong} wrong"), theme.Bad);
        var took = desk.Chosen?.Took is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms") : "";
        return (took, theme.Faint);
    }
}
