using System.Globalization;

namespace Rota.Plugins.Web;

// One request to a provider. All messages about it are made here, so that none contains the key.
internal sealed class Inquiry(IFormat format, Asset asset, Uri address, Secret? secret)
{
    private const int MistakesShown = 20;
    private const int LettersShown = 300;
    private const int LettersOfBeginning = 200;

    public IFormat Format => format;

    public Provider Provider => format.Provider;

    public Asset Asset => asset;

    public Secret? Secret => secret;

    // Without the key.
    public Uri Address => address;

    // A second address, tried once when the first cannot be reached; its answer is cached under the first.
    public Uri? Second { get; init; }

    public string Agent { get; init; } = format.Provider.Agent;

    // The time from which the answer is final; null if it may always change.
    public DateTimeOffset? FinalFrom { get; init; }

    public string Name => $"{Provider.Name}:{asset}";

    // The source of prices as shown in results.
    public string Source(WebOptions options, DateTimeOffset retrieved) => string.Create(
        CultureInfo.InvariantCulture, $"{Name}{options.Shown}, of {retrieved.UtcDateTime:yyyy-MM-dd}");

    public InputException Wrong(string what) => Wrong([what]);

    public InputException Wrong(IReadOnlyList<string> whats)
    {
        var mistakes = whats.Take(MistakesShown).Select(what => Mistake(what, Name)).ToList();
        if (whats.Count > mistakes.Count) mistakes.Add(Mistake($"And {whats.Count - mistakes.Count} more errors.", Name));
        return new InputException(mistakes);
    }

    public InputException WithoutRange(Quotes quotes, DateRange range) => WithoutPrices(
        $"{asset} has no price in {range}; its prices go from {Quotes.Text(quotes.Days[0].Day)} to {Quotes.Text(quotes.Days[^1].Day)}.");

    // Reads an answer; errors name the feed and the asset.
    public T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (AnswerFault fault) when (fault.IsWithoutPrices)
        {
            throw WithoutPrices(Shown(fault.Message));
        }
        catch (AnswerFault fault)
        {
            throw Wrong([.. fault.Mistakes.Select(mistake => Shown(mistake))]);
        }
    }

    public InputException WithoutPrices(string what) => InputException.NoPrices(asset, Mistake(what, Name));

    // An error that holds for every asset of the provider has the same text for each, so that it is shown once.
    public InputException Refused(Refusal refusal, string advice)
    {
        var mistake = refusal.Closes ? Mistake(refusal.What, Provider.Name) : Mistake(refusal.What + advice, Name);
        return refusal.Until is { } from ? InputException.Limited(from, mistake) : new InputException(mistake);
    }

    // The provider's words on one line of printable letters, because they go to a terminal. Hides keys first, because half a key would not be found.
    public string Shown(string text) => Shown(text, LettersShown);

    public string Beginning(string text) => Shown(text, LettersOfBeginning);

    private string Shown(string text, int most)
    {
        var printable = new string([.. (secret?.Hidden(text) ?? text).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        var line = string.Join(' ', printable.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : line[..most] + "…";
    }

    private Mistake Mistake(string what, string of) => new(secret?.Hidden(what) ?? what, of);
}
