using System.Globalization;

namespace Rota;

/// <summary>
/// A number, a yes or no, or a choice that a script declares and that can be set without touching it. A yes or no and a choice are set by
/// their words and kept as the number of the word, counted from 0.
/// </summary>
/// <param name="Name">Its name: <c>fast</c>.</param>
/// <param name="Value">Its value in this run.</param>
/// <param name="Default">Its value when nothing sets it.</param>
/// <param name="Min">The least value allowed.</param>
/// <param name="Max">The greatest value allowed.</param>
/// <param name="Step">The step of a sweep or slider, counted from the least value.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record Parameter(string Name, double Value, double Default, double Min, double Max, double Step, bool IsWhole)
{
    /// <summary>The words of a choice, those of a yes or no: <c>false</c> and <c>true</c>; none of a number.</summary>
    public IReadOnlyList<string> Labels
    {
        get => field ?? [];
        init => field = value is { Count: > 0 } ? new EqualList<string>([.. value]) : null;
    }

    /// <summary>A value as it is set: the word of a choice, or the number, in the invariant culture.</summary>
    /// <param name="value">A value that the parameter may have.</param>
    public string TextOf(double value) => Labels.Count > 0 ? Labels[(int)value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value that a text sets; NaN when the text is not a value of the parameter's kind.</summary>
    /// <param name="text">A word of the choice, or a number as <c>0.5</c>; a word may differ in case.</param>
    public double ValueOf(string text)
    {
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        for (var i = 0; i < Labels.Count; i++)
        {
            if (string.Equals(Labels[i], text, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return Labels.Count == 0 && double.TryParse(text, number, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    /// <summary>
    /// The values nearest to one that the parameter cannot have: the steps below and above. Empty when it can have
    /// the value: one at a whole number of steps from the least, the greatest, or the default.
    /// </summary>
    /// <param name="value">A value.</param>
    public IReadOnlyList<double> Nearest(double value)
    {
        const double nothing = 1e-9;
        var steps = (value - Min) / Step;
        if (value == Default || value == Max || Math.Abs(steps - Math.Round(steps)) <= nothing * Math.Max(1, Math.Abs(steps))) return [];
        return [.. new[] { At(Math.Floor(steps)), At(Math.Ceiling(steps)) }.Distinct()];

        // Rounded, so that three steps of 0.1 are 0.3.
        double At(double count) => Math.Min(Max, Math.Round(Min + count * Step, 12));
    }
}
