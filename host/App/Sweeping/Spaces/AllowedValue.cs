using System.Globalization;

namespace Rota.Host.Sweeping;

// What a script would say of a value for one of its parameters, before it runs.
internal static class AllowedValue
{
    // Null if the script accepts the value.
    public static string? Wrong(Parameter parameter, double value)
    {
        if (!(value >= parameter.Min && value <= parameter.Max))
            return string.Create(CultureInfo.InvariantCulture, $"{value} is not in {parameter.Min} to {parameter.Max}");
        if (parameter.IsWhole && value != Math.Floor(value)) return string.Create(CultureInfo.InvariantCulture, $"{value} is not a whole number");
        return parameter.Nearest(value) is { Count: > 0 } nearest
            ? string.Create(CultureInfo.InvariantCulture,
                $"{value} is between two steps of {parameter.Step}; use {string.Join(" or ", nearest.Select(parameter.TextOf))}")
            : null;
    }

    // The value of a text; adds to the mistakes and returns NaN if the text is not one.
    public static double Of(Parameter parameter, string text, Action<string> wrong)
    {
        var value = parameter.ValueOf(text);
        if (!double.IsNaN(value))
        {
            if (Wrong(parameter, value) is not { } reason) return value;
            wrong(reason);
            return double.NaN;
        }

        wrong(parameter.Labels.Count == 0 ? $"'{text}' is not a number" : $"'{text}' is not one of {string.Join(", ", parameter.Labels)}");
        return double.NaN;
    }
}
