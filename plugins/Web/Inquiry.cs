using System.Globalization;

namespace Rota.Plugins.Web;

// One question to a provider. What is said of it is said here, so that the key never is.
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

    // Where the same is asked once when the address cannot be reached; an answer from there is kept under the first.
    public Uri? Second { get; init; }

    public string Agent { get; init; } = format.Provider.Agent;

    // What is answered from then on does not change any more; null where it may.
    public DateTimeOffset? FinalFrom { get; init; }

    public string Name => $"{Provider.Name}:{asset}";

    // As a result names where its prices came from.
    public string Source(WebOptions options, DateTimeOffset retrieved) => string.Create(
        CultureInfo.InvariantCulture, $"{Name}{options.Shown}, of {retrieved.UtcDateTime:yyyy-MM-dd}");

    public InputException Wrong(string what) => Wrong([what]);

    public InputException Wrong(IReadOnlyList<string> whats)
    {
        var mistakes = whats.Take(MistakesShown).Select(what => Mistake(what, Name)).ToList();
        if (whats.Count > mistakes.Count) mistakes.Add(Mistake($"And {whats.Count - mistakes.Count} more mistakes.", Name));
        return new InputException(mistakes);
    }

    public InputException WithoutRange(Quotes quotes, DateRange range) => WithoutPrices(
        $"{asset} has no price in {range}; its prices go from {Quotes.Text(quotes.Days[0].Day)} to {Quotes.Text(quotes.Days[^1].Day)}.");

    // What is read, with what is wrong named by feed and asset.
    public Quotes Understood(Func<Quotes> read)
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

    // What holds for every asset of the provider is said alike of each, so that it is read once.
    public InputException Refused(Refusal refusal, string advice)
    {
        var mistake = refusal.Closes ? Mistake(refusal.What, Provider.Name) : Mistake(refusal.What + advice, Name);
        return refusal.Until is { } from ? InputException.Limited(from, mistake) : new InputException(mistake);
    }

    // Words of the provider's on one line of printable letters, because they go to a terminal. Half a key would not be found any more.
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
