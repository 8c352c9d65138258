namespace Rota.Plugins.Web;

// A key. Leaves this class only in a request.
internal sealed class Secret
{
    private const string Mask = "***";
    private readonly ProviderKey _key;
    private readonly string _value;

    private Secret(ProviderKey key, string value) => (_key, _value) = (key, value);

    // Null if it is not set and some requests work without it.
    public static Secret? Read(Provider provider, ProviderKey key, Func<string, string?> keys)
    {
        var value = keys(key.Variable);
        if (string.IsNullOrEmpty(value))
        {
            return key.IsOptional ? null : throw new InputException(new Mistake(
                $"The feed {provider.Name} needs a key of your own: get one from {key.Page}, then run 'rota data key set {key.Variable}' or set " +
                $"{key.Variable} in the environment. To use cached answers only, use {provider.Name}:offline."));
        }

        // A line break would end the header.
        return value.All(letter => letter is > ' ' and <= '~')
            ? new Secret(key, value)
            : throw new InputException(new Mistake(
                $"{key.Variable} contains a blank or a letter that cannot be part of a key. Set it to the key from {key.Page} alone."));
    }

    public void Sign(HttpRequestMessage request)
    {
        if (_key.Parameter is null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Token {_value}");
            return;
        }

        var address = request.RequestUri!.AbsoluteUri;
        var sign = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        request.RequestUri = new Uri($"{address}{sign}{_key.Parameter}={Uri.EscapeDataString(_value)}");
    }

    // Some providers repeat the key in their answers.
    public string Hidden(string text) => text
        .Replace(_value, Mask, StringComparison.OrdinalIgnoreCase)
        .Replace(Uri.EscapeDataString(_value), Mask, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(string text) => Hidden(text) != text;

    public override string ToString() => Mask;
}
