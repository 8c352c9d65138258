namespace Rota.Plugins.Web;

// One question to a provider. What is said of it is said here, so that the key never is.
internal sealed class Inquiry(Provider provider, Asset asset, Uri address, Secret? secret)
{
    private const int MistakesShown = 20;
    private const int LettersShown = 300;

    public Provider Provider => provider;

    public Asset Asset => asset;

    public Secret? Secret => secret;

    // Without the key.
    public Uri Address => address;

    public string Name => $"{provider.Name}:{asset}";

    public InputException Wrong(string what) => Wrong([what]);

    public InputException Wrong(IReadOnlyList<string> whats)
    {
        var mistakes = whats.Take(MistakesShown).Select(Mistake).ToList();
        if (whats.Count > mistakes.Count) mistakes.Add(Mistake($"And {whats.Count - mistakes.Count} more mistakes."));
        return new InputException(mistakes);
    }

    public InputException WithoutPrices(string what) => InputException.NoPrices(asset, Mistake(what));

    // Words of the provider's on one line of printable letters, because they go to a terminal. Half a key would not be found any more.
    public string Shown(string text)
    {
        var printable = new string([.. (secret?.Hidden(text) ?? text).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        var line = string.Join(' ', printable.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LettersShown ? line : line[..LettersShown] + "…";
    }

    private Mistake Mistake(string what) => new(secret?.Hidden(what) ?? what, Name);
}
