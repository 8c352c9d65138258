namespace Rota.Accounts;

internal static class Largest
{
    private const int Halvings = 80;

    // The largest part of a whole that is possible, where less is possible too. The guess is tried first: it is exact where nothing else changes
    // with the part.
    public static decimal Part(decimal guess, Func<decimal, bool> isPossible)
    {
        if (guess <= 0) return 0;
        if (isPossible(guess)) return guess;
        var (least, most) = (0m, guess);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (least + most) / 2;
            if (isPossible(middle)) least = middle;
            else most = middle;
        }

        return least;
    }
}
