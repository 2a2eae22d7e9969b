Shop.Repo.insert_all("orders", [])
