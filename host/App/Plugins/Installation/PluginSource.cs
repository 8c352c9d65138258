namespace Rota.Host.Plugins;

// The argument of 'install'.
internal abstract record PluginSource(string Text)
{
    public sealed record Folder(string Text) : PluginSource(Text);

    public sealed record Archive(string Text) : PluginSource(Text)
    {
        public bool IsPackage => IsPackageName(Text);
    }

    public sealed record Address(Uri Uri) : PluginSource(Uri.AbsoluteUri)
    {
        public bool IsPackage => IsPackageName(Uri.AbsolutePath);
    }

    // A package from the user's NuGet sources; the newest if no version is given.
    public sealed record Package(string Id, string? Version) : PluginSource(Version is null ? Id : $"{Id}@{Version}");

    public static PluginSource Of(string text)
    {
        if (Directory.Exists(text)) return new Folder(Path.GetFullPath(text));
        if (File.Exists(text)) return new Archive(Path.GetFullPath(text));
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return OfAddress(uri);
        var parts = text.Split('@');
        return parts.Length <= 2 && IsPackageId(parts[0]) && !IsArchiveName(text) && parts.Skip(1).All(IsVersion)
            ? new Package(parts[0], parts.ElementAtOrDefault(1))
            : throw new InputException(new Mistake($"'{text}' is not a folder, a file, an address or a package id."));
    }

    // Unencrypted downloads could be modified in transit.
    public static bool IsTrusted(Uri uri) => uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback);

    private static Address OfAddress(Uri uri) => IsTrusted(uri)
        ? new(uri)
        : throw new InputException(new Mistake($"{uri} is not protected against changes in transit; use https."));

    private static bool IsPackageName(string name) => name.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase);

    private static bool IsArchiveName(string name) => IsPackageName(name) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsPackageId(string text) =>
        text.Split('.').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'));

    private static bool IsVersion(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '+');
}
