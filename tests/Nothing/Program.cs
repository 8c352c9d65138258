// The empty program with which the start of rota is compared.
Console.WriteLine("nothing");
