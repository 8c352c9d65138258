#pragma warning disable RS0030 // CultureInfo.CurrentCulture: a contract is asked under another culture, to see that it answers the same.

using System.Globalization;

namespace Rota.Testing;

// Calls the code under test in surroundings that must not change its result.
internal static class Asked
{
    private static readonly CultureInfo Comma = DecimalComma();

    // An InputException may be the user's fault; any other exception is the code's own.
    public static T Once<T>(string what, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception thrown) when (thrown is not (ContractException or OutOfMemoryException))
        {
            throw Broken(what, thrown);
        }
    }

    public static T WithDecimalComma<T>(Func<T> ask)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Comma;
        try
        {
            return ask();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static ContractException Broken(string what, Exception thrown) => thrown is InputException
        ? new($"{what} throws an InputException for valid prices: {thrown.Message}", thrown)
        : new($"{what} throws {thrown.GetType().Name}: {thrown.Message}", thrown);

    private static CultureInfo DecimalComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.PercentGroupSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}
