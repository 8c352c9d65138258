using System.Globalization;

namespace Rota;

/// <summary>
/// A number, a yes or no, or a choice that a script declares and that can be set without editing it. A yes or no and a choice are set by
/// their words and stored as the index of the word.
/// </summary>
/// <param name="Name">Its name: <c>fast</c>.</param>
/// <param name="Value">Its value in this run.</param>
/// <param name="Default">Its default.</param>
/// <param name="Min">The least value allowed.</param>
/// <param name="Max">The greatest value allowed.</param>
/// <param name="Step">The step of a sweep or slider, counted from the least value.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record Parameter(string Name, double Value, double Default, double Min, double Max, double Step, bool IsWhole)
{
    /// <summary>The words of a choice; <c>false</c> and <c>true</c> for a yes or no; empty for a number.</summary>
    public IReadOnlyList<string> Labels
    {
        get => field ?? [];
        init => field = value is { Count: > 0 } ? new EqualList<string>([.. value]) : null;
    }

    /// <summary>A value as text: the word of a choice, or the number in the invariant culture.</summary>
    /// <param name="value">An allowed value.</param>
    public string TextOf(double value) => Labels.Count > 0 ? Labels[(int)value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of a text; NaN when the text is not a value of the parameter's kind.</summary>
    /// <param name="text">A word of the choice, in any case, or a number such as <c>0.5</c>.</param>
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
    /// The allowed values nearest to a value that is not allowed: the steps below and above. Empty when the value is allowed: a whole number of
    /// steps above the least, the greatest, or the default.
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
