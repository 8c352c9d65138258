using System.Security.Cryptography;
using System.Text;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// An account's file as read: the account, and the files next to it. Paths are full.
internal sealed record AccountFile(string Path, Account Account, HoldingsTerms Holdings, string? History, IReadOnlyList<NamedFund> Named)
{
    // Of all that decides what the account does in a backtest.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData([.. UserFile.ReadBytes(Path), .. Encoding.UTF8.GetBytes(string.Join('\n', Account.DatedFlows))]));

    // Whether alerts may tell amounts.
    public bool AlertAmounts { get; init; }

    public static AccountFile Read(string path)
    {
        var (file, mistakes) = AccountReader.Read(path);
        return mistakes.Count == 0 ? file! : throw new InputException(mistakes);
    }
}
