"""Traditional characters that people type in questions, and the simplified ones that reports print."""

# Pairs, traditional first; the characters of the field and those that everyday questions use.
_PAIRS = """
國国 際际 聯联 會会 議议 報报 告告 組组 織织 們们 個个 誰谁 麼么 時时 間间 問问 題题 說说 話话 談谈 論论 講讲 請请 謝谢 對对 於于 與与 為为 從从
來来 過过 還还 這这 樣样 點点 種种 經经 濟济 發发 髮发 電电 網网 絡络 線线 上上 兒儿 護护 導导 則则 實实 施施 項项 計计 劃划 畫画 動动 務务 協协
協协 會会 員员 領领 導导 區区 歐欧 亞亚 蘇苏 聯联 羅罗 亞亚 達达 義义 臺台 灣湾 韓韩 東东 見见 視视 覺觉 認认 識识 記记 錄录 訊讯 設设 許许 証证 證证
評评 試试 詢询 該该 詳详 語语 誤误 課课 調调 諒谅 譯译 讀读 變变 讓让 讚赞 贊赞 貝贝 負负 財财 責责 貨货 貧贫 買买 費费 資资 賓宾 質质 賴赖 購购 贈赠
軍军 車车 軟软 轉转 輪轮 較较 輸输 辦办 農农 迴回 連连 週周 進进 運运 違违 遠远 適适 選选 遺遗 邊边 鄉乡 釋释 針针 鐘钟 鍾钟 鏈链 鎖锁 錢钱 錯错 鍵键
長长 門门 開开 關关 閉闭 閱阅 陽阳 陰阴 陸陆 隊队 階阶 隨随 險险 隱隐 雖虽 雙双 雜杂 離离 難难 雲云 靈灵 靜静 響响 頁页 頂顶 順顺 須须 預预 頒颁 頭头
額额 顏颜 願愿 類类 顧顾 顯显 風风 飛飞 飯饭 館馆 馬马 驗验 驚惊 體体 鬥斗 魚鱼 鳥鸟 麗丽 麥麦 黃黄 齊齐 齡龄 龍龙 龐庞 億亿 僅仅 傳传 傷伤 價价 優优
儘尽 兩两 冊册 寫写 凱凯 劇剧 劉刘 創创 勝胜 勞劳 勢势 勵励 勸劝 單单 卻却 廠厂 參参 雙双 號号 員员 響响 嗎吗 嘗尝 囑嘱 團团 園园 圍围 圖图 圓圆 場场 塊块
壓压 壞坏 處处 備备 夠够 奪夺 獎奖 婦妇 媽妈 學学 孫孙 寧宁 寶宝 審审 寬宽 將将 專专 尋寻 層层 屬属 歲岁 島岛 帶带 幫帮 幹干 幾几 庫库 廣广 應应 廢废 彈弹
強强 當当 彙汇 匯汇 徵征 後后 徑径 復复 憶忆 態态 慣惯 慶庆 憂忧 懷怀 戰战 戲戏 戶户 擇择 據据 擔担 擁拥 擊击 擬拟 擴扩 攝摄 攜携 敗败 數数 敵敌 斷断 舊旧
暫暂 曆历 歷历 術术 機机 條条 極极 構构 標标 樂乐 樓楼 檔档 檢检 權权 歡欢 殘残 氣气 決决 沒没 況况 淨净 減减 測测 渦涡 湯汤 準准 溫温 滿满 漢汉 漲涨 潔洁
濫滥 濾滤 災灾 無无 煙烟 熱热 營营 爭争 爺爷 牆墙 獨独 獲获 現现 環环 產产 畢毕 異异 療疗 監监 盡尽 盤盘 眾众 碼码 確确 礎础 禮礼 禍祸 離离 積积 稱称 穩稳
穫获 窮穷 競竞 筆笔 節节 範范 築筑 簡简 簽签 籌筹 類类 糧粮 級级 紀纪 約约 紅红 納纳 純纯 紙纸 紛纷 細细 終终 結结 給给 統统 絕绝 綜综 維维 網网 緊紧 緒绪
緣缘 編编 緩缓 縣县 縮缩 總总 績绩 繼继 續续 罰罚 習习 聖圣 聞闻 聲声 職职 聽听 肅肃 脅胁 腦脑 腳脚 臉脸 臨临 舉举 艦舰 藝艺 藥药 蘭兰 虛虚 蟲虫 衛卫 衝冲
裝装 裡里 裏里 製制 複复 襲袭 規规 親亲 觀观 觸触 訂订 訓训 訪访 詞词 誌志 誠诚 諾诺 謀谋 謹谨 譜谱 警警 豐丰 贏赢 趕赶 趙赵 跡迹 踐践 軌轨 載载 輔辅 輕轻
輛辆 輝辉 輩辈 辭辞 遞递 遲迟 遷迁 鄰邻 醫医 釀酿 銀银 銷销 鋒锋 錦锦 鎮镇 鏡镜 鐵铁 鑒鉴 閃闪 閣阁 闆板 闊阔 陣阵 際际 霧雾 韌韧 頻频 顆颗 飲饮 養养 餘余
騙骗 騰腾 驅驱 鬧闹 鮮鲜 麵面 點点 黨党 鼓鼓 齒齿 虐虐 嬰婴 孃娘 紹绍 揮挥 換换 損损 搶抢 摯挚 撥拨 擾扰 攔拦 啟启 喚唤 喪丧 嚴严 壇坛 墮堕 妝妆 尷尴 岡冈
"""

_SIMPLIFIED = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
_TRADITIONAL = str.maketrans({pair[1]: pair[0] for pair in reversed(_PAIRS.split())})


def simplified(norm: str) -> str:
    """The text with simplified characters."""
    return norm.translate(_SIMPLIFIED)


def traditional(norm: str) -> str:
    """The text with the traditional characters of those it has simplified; of several, the first listed."""
    return norm.translate(_TRADITIONAL)
