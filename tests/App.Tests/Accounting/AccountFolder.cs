using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

// A folder with an account and its files.
internal sealed class AccountFolder : IDisposable
{
    public const string Least = """{ "name": "IRA", "type": "taxFree", "units": "wholeShares", "cash": "free" }""";

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-account-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public AccountFile Account(string json) => AccountFile.Read(Write("account.json", json));

    // The account with further members.
    public AccountFile With(string members) => Account(Joined(members));

    // The mistakes, without the path of the folder.
    public string[] Mistakes(string json) =>
        [.. Assert.Throws<InputException>(() => Account(json)).Mistakes.Select(mistake => $"{mistake}".Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    // The sentences of the mistakes that further members cause.
    public string[] MistakesWith(string members) =>
        [.. Assert.Throws<InputException>(() => Account(Joined(members))).Mistakes.Select(mistake => mistake.What)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Joined(string members) => Least.Replace(" }", $", {members} }}", StringComparison.Ordinal);
}
