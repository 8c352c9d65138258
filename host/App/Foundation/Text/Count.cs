using System.Globalization;

namespace Rota.Host.Foundation;

// A count with its noun, in the singular or plural.
internal static class Count
{
    public static string Of(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
