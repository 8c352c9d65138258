using System.Globalization;

namespace Rota.Accounts;

// Mistakes of a user in sales of lots.
internal static class LotMistakes
{
    public static Mistake TooFew(DateOnly day, Asset fund, decimal shares, decimal held) =>
        Told($"{day:O}: {shares:0.######} shares of {fund} are sold, and {held:0.######} are held. Check the rows of {fund} in the history.");

    public static Mistake NoName(DateOnly day, Asset fund) =>
        Told($"{day:O}: the sale of {fund} names no lot. Fill in the column Lot of the history, or use another method than 'specific'.");

    public static Mistake TooFewInLot(DateOnly day, Asset fund, string? name, decimal shares, decimal held) =>
        Told(
            $"{day:O}: {shares:0.######} shares of lot '{name}' of {fund} are sold, and it holds {held:0.######}. Check the column Lot of the history.");

    public static Mistake Averaged(DateOnly day, Asset fund) =>
        Told($"{day:O}: shares of {fund} were sold at their mean cost before. Use the method 'average' until all are sold.");

    private static Mistake Told(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
