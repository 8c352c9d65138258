using System.Globalization;
using System.Text.Json.Serialization;

namespace Rota.Host.Settings;

// A parameter's value as written by the user: a number, true or false, or a word.
[JsonConverter(typeof(ParameterValueJson))]
internal sealed record ParameterValue(string Text)
{
    public static implicit operator ParameterValue(double number) => new(number.ToString("R", CultureInfo.InvariantCulture));

    // Null if it is a word.
    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        ? number
        : null;

    public override string ToString() => Text;
}
