using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Sweeping;

// Parses --over: fast=5..50:5, fast=5..50 (on the script's steps), fast=5,10,20, index=SPY,IVV, or fast alone for all its steps.
internal sealed class OverText
{
    private const NumberStyles Number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;

    private readonly List<Mistake> _mistakes = [];

    private OverText() { }

    // In the order of the texts; reports all mistakes together.
    public static IReadOnlyList<Axis> Read(IEnumerable<string> texts, IReadOnlyList<Parameter> declared)
    {
        var reading = new OverText();
        var axes = new List<Axis>();
        foreach (var text in texts)
        {
            var name = text.Split('=', 2)[0];
            if (axes.Exists(axis => axis.Name == name)) reading.Report(text, $"{name} is swept twice; give it once");
            else if (reading.AxisOf(text, name, declared) is { } axis) axes.Add(axis);
        }

        return reading._mistakes.Count == 0 ? axes : throw new InputException(reading._mistakes);
    }

    private Axis? AxisOf(string text, string name, IReadOnlyList<Parameter> declared)
    {
        try
        {
            ParameterText.RequireDeclared([name], declared);
            var parameter = declared.Single(each => each.Name == name);
            var values = name.Length == text.Length ? Axis.Of(parameter).Values : Values(parameter, text, text[(name.Length + 1)..]);
            return values is null ? null : new(parameter, values);
        }
        catch (InputException wrong)
        {
            Report(text, wrong.Mistakes[0].What.TrimEnd('.'));
            return null;
        }
    }

    private double[]? Values(Parameter parameter, string text, string values)
    {
        var reasons = new List<string>();
        var read = values.Contains("..", StringComparison.Ordinal) && parameter.Labels.Count == 0
            ? Range(parameter, values, reasons)
            : [.. values.Split(',', StringSplitOptions.TrimEntries).Select(word => AllowedValue.Of(parameter, word, reasons.Add))];
        if (reasons.Count == 0 && read.CountBy(value => value).FirstOrDefault(each => each.Value > 1) is { Value: > 1, Key: var twice })
            reasons.Add($"{parameter.TextOf(twice)} is given twice; give each value once");
        if (reasons.Count == 0) return read;
        Report(text, reasons.Count == 1 ? reasons[0] : $"{reasons[0]} ({Count.Of(reasons.Count - 1, "more wrong value")})");
        return null;
    }

    private static double[] Range(Parameter parameter, string text, List<string> reasons)
    {
        var (ends, step) = text.Split(':', 2) is [var both, var by] ? (both, by) : (text, null);
        var parts = ends.Split("..");
        var width = parameter.Step;
        if (parts.Length != 2 || !TryRead(parts[0], out var from) || !TryRead(parts[1], out var to) || (step is not null && !TryRead(step, out width)))
        {
            reasons.Add($"'{text}' is not a range; use {parameter.TextOf(parameter.Min)}..{parameter.TextOf(parameter.Max)}:{parameter.TextOf(parameter.Step)}");
            return [];
        }

        if (to < from) reasons.Add($"the range '{text}' ends before it begins");
        else if (!(width > 0)) reasons.Add($"the step of '{text}' must be above 0");
        if (reasons.Count > 0) return [];
        var values = Axis.Steps(from, to, width);
        reasons.AddRange(values.Select(value => AllowedValue.Wrong(parameter, value)).OfType<string>());
        return values;
    }

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text.Trim(), Number, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private void Report(string text, string reason) => _mistakes.Add(new Mistake($"--over {text}: {reason}."));
}
